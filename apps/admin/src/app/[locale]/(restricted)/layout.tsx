export { default } from "../(auth)/layout.tsx";
