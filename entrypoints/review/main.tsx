import { mount } from '@/components/frame/mount';

void mount(null);
